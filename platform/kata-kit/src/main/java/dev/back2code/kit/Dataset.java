package dev.back2code.kit;

/** Content of a test class's database before its first test. */
public enum Dataset {
    /** The schema and no rows. */
    EMPTY,
    /** 200,000 notes of {@link Actors#PROLIFIC}, three to a timestamp, one second apart; built once per machine. */
    NOTES_200K
}

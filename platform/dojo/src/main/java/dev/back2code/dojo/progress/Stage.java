package dev.back2code.dojo.progress;

/** What a kata is made of; nothing shows whether the theory was read. */
public enum Stage {
    theory,
    design,
    implement,
    break_,
    reflect;

    /** As people and programs read it. */
    String label() {
        return name().replace("_", "");
    }
}

package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.workspace.Result;
import dev.back2code.dojo.workspace.Workspace;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Follows a kata: a round of its tests at each save, and its verdict on the board. One loop does everything, so nothing
 * here is shared between threads but the queue of events.
 */
final class Watch implements AutoCloseable {

    /** A round that was overtaken by a save may end by itself, which keeps the runner warm, unless nothing moves in it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Workspace workspace;
    private final Round round;
    private final Shell shell;
    private final Board board;
    private final BlockingQueue<Event> events;
    private Kata kata;
    private @Nullable Saves saves;
    private volatile @Nullable Run run;
    private @Nullable Result result;
    private boolean overtaken;
    private boolean over;

    Watch(Workspace workspace, Round round, Shell shell, Board board, BlockingQueue<Event> events, Kata kata) {
        this.workspace = workspace;
        this.round = round;
        this.shell = shell;
        this.board = board;
        this.events = events;
        this.kata = kata;
    }

    /** Until somebody quits, or nobody can read what is shown. */
    void follow() throws InterruptedException {
        begin(kata);
        while (!over && board.open()) {
            @Nullable Event event = events.poll(1, TimeUnit.SECONDS);
            if (event == null) {
                callOffIfStuck();
            } else {
                on(event);
            }
        }
    }

    private void begin(Kata next) {
        stopLooking();
        kata = next;
        result = null;
        saves = Saves.of(workspace.files(kata), () -> events.add(new Event.Saved()));
        draw();
        judgeAnew();
    }

    private void on(Event event) {
        switch (event) {
            case Event.Saved saved -> judgeAnew();
            case Event.Progress progress -> on(progress);
            case Event.Confirming confirming -> on(confirming);
            case Event.Judged judged -> on(judged);
            case Event.Key key -> on(key);
            case Event.Redraw redraw -> draw();
            case Event.Quit quit -> over = true;
        }
    }

    private void judgeAnew() {
        if (run == null) {
            overtaken = false;
            run = Run.start(kata, round, events::add);
            board.status("%s  running %s".formatted(time(), kata.id()));
        } else {
            overtaken = true;
            board.status("%s  running %s as soon as the last run has ended".formatted(time(), kata.id()));
        }
    }

    private void on(Event.Progress progress) {
        if (progress.run() == run && !overtaken) {
            board.status(progress.line());
        }
    }

    private void on(Event.Confirming confirming) {
        if (confirming.run() == run && !overtaken) {
            result = confirming.core();
            draw();
            board.status("%s  confirming ...".formatted(time()));
        }
    }

    // What was judged may be neither what was there before the save nor what is there now.
    private void on(Event.Judged judged) {
        if (judged.run() == run) {
            run = null;
            if (overtaken) {
                judgeAnew();
            } else {
                result = judged.result();
                draw();
                board.status("%s  waiting for a save".formatted(time()));
            }
        }
    }

    private void callOffIfStuck() {
        Run present = run;
        if (present != null && overtaken && present.isSilentFor(PATIENCE)) {
            present.callOff();
        }
    }

    private void on(Event.Key key) {
        switch (Character.toLowerCase(key.key())) {
            case 'h' -> board.add(screen -> carryOut(screen, "hint", kata.id()));
            case 'n' -> workspace.after(kata).ifPresentOrElse(this::begin, this::allSolved);
            case 'l' -> board.show(screen -> carryOut(screen, "list"));
            case 'd' -> board.add(screen -> carryOut(screen, "diff", kata.id()));
            case 'r' -> judgeAnew();
            case 'a' -> board.add(screen -> carryOut(screen, "ask", kata.id()));
            // Ctrl-C and Ctrl-D, should the terminal hand them on.
            case 'q', 3, 4 -> over = true;
            default -> draw();
        }
    }

    private void carryOut(Screen screen, String... command) {
        shell.run(screen, command);
        new WatchText(screen, workspace, kata).keys();
    }

    private void allSolved() {
        board.add(screen -> screen.paragraph("Every other kata of this clone is solved."));
    }

    private void draw() {
        board.show(screen -> new WatchText(screen, workspace, kata).print(result, board.hasKeys()));
    }

    private String time() {
        return TIME.format(LocalTime.ofInstant(workspace.clock().instant(), ZoneId.systemDefault()));
    }

    private void stopLooking() {
        Saves present = saves;
        if (present != null) {
            present.close();
        }
    }

    /** Ends what was started and gives the terminal back; callable from another thread. */
    @Override
    public void close() {
        stopLooking();
        Run present = run;
        if (present != null) {
            present.end();
        }
        board.close();
    }
}

package dev.back2code.dojo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.dojo.screen.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TerminalBoardTest {

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private Terminal terminal;
    private Attributes before;
    private TerminalBoard board;

    @BeforeEach
    void open() throws IOException {
        terminal = TerminalBuilder.builder()
                .system(false)
                .streams(new PipedInputStream(keyboard), shown)
                .encoding(StandardCharsets.UTF_8)
                .type("xterm")
                .build();
        terminal.setSize(new Size(30, 10));
        before = terminal.getAttributes();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        board = TerminalBoard.of(terminal, new Screen(nowhere, nowhere, 80, false, true), events::add);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void single_keys_arrive_and_arrows_do_not() throws Exception {
        keyboard.write("h\u001b[A".getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Key('h'));
        assertThat(events.poll(300, TimeUnit.MILLISECONDS)).isNull();
        keyboard.write('q');
        keyboard.flush();
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Key('q'));
    }

    @Test
    void ctrl_c_is_the_wish_to_quit() throws Exception {
        terminal.raise(Signal.INT);
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Quit());
    }

    @Test
    void pages_and_the_status_fit_a_narrow_terminal_also_after_it_changed() throws Exception {
        board.status("running a kata with a name that is longer than the terminal is wide");
        assertThat(shown()).contains("running a kata with a name t…").doesNotContain("name th");

        terminal.setSize(new Size(20, 10));
        terminal.raise(Signal.WINCH);
        assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new Event.Redraw());
        board.show(screen -> screen.paragraph("h hint · n next · l list · q quit"));
        assertThat(shown()).contains("h hint · n next · l" + System.lineSeparator() + "list · q quit");
    }

    @Test
    void closing_gives_the_terminal_back_as_it_was() {
        assertThat(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON))
                .isFalse();
        board.close();
        assertThat(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON))
                .isEqualTo(before.getLocalFlag(Attributes.LocalFlag.ICANON));
    }

    private String shown() {
        terminal.flush();
        return shown.toString(StandardCharsets.UTF_8).replace("\r\n", System.lineSeparator());
    }
}

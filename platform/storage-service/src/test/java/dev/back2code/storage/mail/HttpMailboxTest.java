package dev.back2code.storage.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

class HttpMailboxTest {

    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final CountDownLatch answer = new CountDownLatch(1);
    private final UserId to = new UserId(UUID.randomUUID());
    private final NoteId note = new NoteId(UUID.randomUUID());
    private HttpServer server;
    private HttpMailbox mailbox;
    private volatile int status = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mails", this::take);
        server.start();
        URI url = URI.create(
                "http://127.0.0.1:%d/mails".formatted(server.getAddress().getPort()));
        mailbox = new HttpMailbox(url, HttpMailboxTest::impatient);
    }

    private static ClientHttpRequestFactory impatient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(Duration.ofMillis(200));
        return requests;
    }

    @AfterEach
    void stop() {
        answer.countDown();
        mailbox.stop();
        server.stop(0);
    }

    @Test
    void a_mail_says_whose_the_note_is_now() {
        answer.countDown();
        mailbox.ownershipTransferred(to, note);

        assertThat(mails)
                .containsExactly("{\"kind\":\"ownership-transferred\",\"to\":\"%s\",\"note\":\"%s\"}"
                        .formatted(to.value(), note.value()));
    }

    @Test
    void a_mailbox_that_was_stopped_sends_again() {
        answer.countDown();
        mailbox.ownershipTransferred(to, note);
        mailbox.stop();
        mailbox.ownershipTransferred(to, note);

        assertThat(mailbox.isRunning()).isTrue();
        assertThat(mails).hasSize(2);
    }

    @Test
    void a_refused_mail_is_not_sent_again() {
        status = 500;
        answer.countDown();

        assertThatThrownBy(() -> mailbox.ownershipTransferred(to, note)).isInstanceOf(MailNotSent.class);
        assertThat(mails).hasSize(1);
    }

    @Test
    void a_server_that_does_not_answer_is_left_alone() {
        assertThatThrownBy(() -> mailbox.ownershipTransferred(to, note))
                .isInstanceOf(MailNotSent.class)
                .hasMessageContaining(to.value().toString());
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_too() {
        answer.countDown();
        server.stop(0);

        assertThatThrownBy(() -> mailbox.ownershipTransferred(to, note)).isInstanceOf(MailNotSent.class);
    }

    private void take(HttpExchange exchange) throws IOException {
        mails.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            answer.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}

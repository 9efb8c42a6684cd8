package dev.back2code.load.edge;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that a note can cost in Spring Boot: a controller and one JDBC call. No token, no check, no second service,
 * no key, no metrics, no trace: of all that storage-service's libraries would configure, only what this needs.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@RestController
class BareService {

    private final JdbcClient db;

    BareService(JdbcClient db) {
        this.db = db;
        db.sql(
                        "create table if not exists bare_notes (id uuid primary key, title text, body text, created_at timestamptz)")
                .update();
    }

    public static void main(String[] arguments) {
        SpringApplication.run(BareService.class, arguments);
    }

    @GetMapping("/v1/notes/{id}")
    Note read(@PathVariable UUID id) {
        return db.sql("select id, title, body, created_at from bare_notes where id = ?")
                .param(id)
                .query(Note.class)
                .single();
    }

    @PostMapping("/v1/notes")
    ResponseEntity<Note> create(@RequestBody Draft draft) {
        Note note = db.sql("insert into bare_notes values (?, ?, ?, now()) returning id, title, body, created_at")
                .params(List.of(UUID.randomUUID(), draft.title(), draft.body()))
                .query(Note.class)
                .single();
        return ResponseEntity.created(URI.create("/v1/notes/" + note.id())).body(note);
    }

    record Draft(String title, String body) {}

    record Note(UUID id, String title, String body, OffsetDateTime createdAt) {}
}

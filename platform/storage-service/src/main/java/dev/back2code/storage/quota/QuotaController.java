package dev.back2code.storage.quota;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.QuotaReport;
import dev.back2code.storage.seam.Quotas;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The routes of quotas. */
@RestController
@RequestMapping("/quota")
class QuotaController {

    private final Quotas quotas;

    QuotaController(Quotas quotas) {
        this.quotas = quotas;
    }

    @PostMapping("/consume")
    Used consume(Actor actor, @Valid @RequestBody Consumption wanted) {
        return new Used(quotas.consume(actor, wanted.units()));
    }

    @PostMapping("/transfer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(Actor actor, @Valid @RequestBody Transfer wanted) {
        quotas.transfer(actor, new UserId(wanted.to()), wanted.units());
    }

    @GetMapping("/report")
    QuotaReport report(Actor actor) {
        return quotas.report(actor);
    }

    record Consumption(@NotNull Integer units) {}

    /** @param used of the quota, after this call */
    record Used(int used) {}

    record Transfer(@NotNull UUID to, @NotNull Integer units) {}
}

package dev.back2code.kit;

import java.util.Map;
import java.util.UUID;

/** They make a service fetch the issuer's keys and open its pool: a race must not meet that. */
final class FirstRequests {

    private FirstRequests() {}

    /** Asks for what nobody has. */
    static void to(PlatformService service, ServiceApi api, Neighbours neighbours) {
        api.as(Actor.someone()).get(service.harmlessPath(), UUID.randomUUID());
        if (api instanceof StorageApi storage && neighbours.hasPreviews()) {
            preview(storage, neighbours.previews());
        }
    }

    /** The first previews may take longer than their limit. */
    private static void preview(StorageApi api, PreviewServer previews) {
        Actor someone = Actor.someone();
        String link = "https://first.example";
        previews.knows(link, "first");
        Map<String, String> draft = Map.of("title", "first", "body", link);
        String note =
                api.as(someone).body(draft).post("/notes").json().path("id").stringValue();
        int tries = 0;
        while (tries < 5 && api.as(someone).get("/notes/{id}/preview", note).status() != 200) {
            tries++;
        }
    }
}

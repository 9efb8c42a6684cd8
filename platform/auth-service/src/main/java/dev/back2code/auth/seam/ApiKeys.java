package dev.back2code.auth.seam;

import java.util.Optional;
import java.util.UUID;

/**
 * Machines are known by keys. A key is a text of 80 characters in ASCII: {@code b2c_}, the id of its row in the table
 * {@code api_keys} in hexadecimal without hyphens, {@code _}, and 256 random bits as 43 characters. The service makes
 * it, shows it once, and keeps of it what this seam says. One object serves all requests.
 */
public interface ApiKeys {

    /**
     * What column {@code stored} is to hold of a new key: 22 to 200 characters, however long the key is. Whoever reads
     * the table gets in by nothing that stands there, nor by what can be worked out from it.
     */
    String stored(String key);

    /**
     * Which key this is. Only a key to the letter, as it was handed out, is one; from the moment when {@code
     * revoked_at} is set in its row, it is none. Every instance of the service says the same. It answers at once,
     * whatever the text, and fails over none.
     *
     * @param presented what a stranger sent, of any length, perhaps empty
     * @return the id of its row; empty for all else
     */
    Optional<UUID> find(String presented);
}

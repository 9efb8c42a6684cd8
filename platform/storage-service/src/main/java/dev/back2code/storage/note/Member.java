package dev.back2code.storage.note;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody of a tenant, as far as this service shows them: by the name in their own tokens. */
@Entity
@Immutable
@Table(name = "members")
public class Member {

    @EmbeddedId
    private Key key;

    private String name;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway")
    protected Member() {}

    public TenantId tenantId() {
        return new TenantId(key.tenantId());
    }

    public UserId userId() {
        return new UserId(key.userId());
    }

    public String name() {
        return name;
    }

    /** A user may be a member of several tenants, under a name of its own in each. */
    @Embeddable
    public record Key(UUID tenantId, UUID userId) {}
}

package dev.back2code.storage.note;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The members of all tenants. */
public interface Members extends Repository<Member, Member.Key> {

    Optional<Member> findById(Member.Key key);

    default Optional<Member> find(TenantId tenant, UserId user) {
        return findById(new Member.Key(tenant.value(), user.value()));
    }
}

package dev.back2code.auth.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. */
@Repository
public class Accounts {

    private static final String SELECT = "select id, tenant_id, login, name, role, password_hash from accounts where ";

    private final JdbcClient db;
    private final InstantSource clock;

    Accounts(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Account> find(Login login) {
        return db.sql(SELECT + "login = ?")
                .param(login.value())
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> find(UUID id) {
        return db.sql(SELECT + "id = ?").param(id).query(Accounts::account).optional();
    }

    /** @throws LoginTaken if somebody else has the login, also if they got it only now */
    void add(Account account) {
        int added = db.sql("""
                        insert into accounts (id, tenant_id, login, name, role, password_hash, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (login) do nothing""")
                .params(
                        account.id(),
                        account.tenant(),
                        account.login().value(),
                        account.name(),
                        account.role().code(),
                        account.passwordHash(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new LoginTaken();
        }
    }

    /** Puts another hash of the same password in place, unless the password has changed since the account was read. */
    public void rehash(Account account, String hash) {
        db.sql("update accounts set password_hash = ? where id = ? and password_hash = ?")
                .params(hash, account.id(), account.passwordHash())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                new Login(row.getString("login")),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("password_hash"));
    }
}

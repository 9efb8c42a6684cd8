package dev.back2code.auth.client;

import dev.back2code.auth.account.Tenants;
import dev.back2code.auth.key.PrivateFolder;
import dev.back2code.auth.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the clients that are missing, before the first request is served. */
@Component
class FirstClients implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstClients.class);

    private final RegisteredClientRepository clients;
    private final PrivateFolder folder;
    private final Tenants tenants;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    FirstClients(
            RegisteredClientRepository clients,
            PrivateFolder folder,
            Tenants tenants,
            JdbcClient db,
            TransactionTemplate transactions) {
        this.clients = clients;
        this.folder = folder;
        this.tenants = tenants;
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(status -> addMissing());
    }

    /** One instance at a time: the second one finds what the first has made. */
    private void addMissing() {
        db.sql("lock table oauth2_registered_client in share row exclusive mode")
                .update();
        if (clients.findByClientId(Clients.CLI) == null) {
            clients.save(Clients.cli());
        }
        if (clients.findByClientId(Clients.SERVICE) == null) {
            addService();
        }
    }

    /** A secret from before, of a database that is no more, is used again. */
    private void addService() {
        String file = Clients.SERVICE + ".secret";
        String secret = folder.contentOf(file, Secrets::random).text();
        clients.save(Clients.service(tenants.add(), Secrets.fingerprint(secret)));
        log.info("the secret of client {} is in file {} of the folder of keys", Clients.SERVICE, file);
    }
}

package dev.back2code.katas.data05;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All writers at one level: it protects nobody from those who are not at it. */
final class SerializableTransactions {

    private SerializableTransactions() {}

    static TransactionTemplate of(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionTemplate.ISOLATION_SERIALIZABLE);
        return template;
    }
}

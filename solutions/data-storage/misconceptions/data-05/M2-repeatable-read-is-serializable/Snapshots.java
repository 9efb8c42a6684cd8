package dev.back2code.katas.data05;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

final class Snapshots {

    private Snapshots() {}

    static TransactionTemplate of(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        return template;
    }
}

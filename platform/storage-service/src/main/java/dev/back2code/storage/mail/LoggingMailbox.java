package dev.back2code.storage.mail;

import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where there is no mail server, such as on a developer's machine. */
class LoggingMailbox implements Mailbox {

    private static final Logger log = LoggerFactory.getLogger(LoggingMailbox.class);

    @Override
    public void ownershipTransferred(UserId to, NoteId note) {
        log.info("no mail server: user {} is not told that note {} is theirs", to.value(), note.value());
    }
}

/*
 * believed: "SERIALIZABLE makes transactions run as if one came after the other."
 * wrong: >
 *   It refuses those that could not have: with 40001, at a statement or at the commit. Who does not try again
 *   has a 500 for each.
 * rejected-by:
 *   - QuotaRaceTest.two_calls_at_once_are_both_counted
 *   - TransferMailTest.a_transfer_that_was_tried_three_times_is_told_once
 *   - TransferMailTest.nobody_is_told_of_a_transfer_that_failed
 *   - QuotaRaceTest.what_another_program_books_meanwhile_is_counted_too
 *   - QuotaRaceTest.what_is_given_away_cannot_be_used_as_well
 *   - QuotaRaceTest.two_calls_at_once_share_what_is_left
 *   - RetryTest.a_conflict_without_end_is_answered_with_503
 *   - RetryTest.what_the_server_ends_at_a_statement_is_done_again
 *   - RetryTest.what_the_server_ends_at_the_commit_is_done_again
 *   - SharingRaceTest.of_two_editors_revoked_at_once_one_remains
 *   - SharingRaceTest.a_note_is_given_away_once
 *   - SharingRaceTest.a_note_keeps_an_owner_and_an_editor_in_any_order
 *   - TenantRaceTest.opposite_transfers_at_once_are_both_done
 *   - TenantRaceTest.no_unit_is_lost_or_made_in_any_order
 *   - RevokeRaceTest.what_another_instance_revokes_meanwhile_counts_too
 */
package dev.back2code.katas.data05;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

final class Attempts {

    private final TransactionTemplate transaction;

    Attempts(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}

package dev.back2code.storage.seam;

/**
 * The quotas of a tenant together, all three of one moment, in units.
 *
 * @param used the sum of what its quotas say is used
 * @param booked the sum of its bookings; the same as {@code used}
 * @param allowance the sum of what its members may use
 */
public record QuotaReport(long used, long booked, long allowance) {}

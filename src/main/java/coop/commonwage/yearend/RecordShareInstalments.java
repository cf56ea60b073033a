package coop.commonwage.yearend;

import coop.commonwage.calendar.DateSpan;
import coop.commonwage.pay.application.ShareAgreements;
import coop.commonwage.pay.application.ShareInstalments;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.application.RecordEntryShares;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Carries what pay really took for entry shares over to the members' accounts: the amount, the day
 * it was paid, and a reference that is taken only once. What pay held back so as not to go below
 * the minimum wage was not taken, so it is not paid in. Where an account can take no more for
 * shares, pay takes no more.
 */
@Dependent
public class RecordShareInstalments {

  /** Whose account a schedule has: nobody's. */
  private static final UUID NOBODY = new UUID(0, 0);

  private static final String FULL =
      "Nothing more can be taken for shares: everything agreed is paid in, the most one member may"
          + " hold is reached, or no agreement of theirs is on record.";

  private final ShareInstalments instalments;
  private final ShareAgreements agreements;
  private final RecordEntryShares entryShares;

  @Inject
  public RecordShareInstalments(
      ShareInstalments instalments, ShareAgreements agreements, RecordEntryShares entryShares) {
    this.instalments = instalments;
    this.agreements = agreements;
    this.entryShares = entryShares;
  }

  /**
   * What was carried over.
   *
   * @param found how many pay took
   * @param added how many of them were not recorded before
   * @param refused in words, those the accounts would not take
   * @param ended how many agreements pay takes nothing from any more, because all is paid
   */
  public record Done(int found, int added, List<String> refused, int ended) {
    public Done {
      refused = List.copyOf(refused);
    }
  }

  /**
   * @param by a login, or {@code schedule}
   * @param payDates first and last pay date looked at
   */
  public Done record(UUID employerId, String by, DateSpan payDates) {
    List<ShareInstalments.Taken> found = instalments.between(employerId, payDates);
    RecordEntryShares.Recorder recorder = new RecordEntryShares.Recorder(employerId, by, NOBODY);
    Set<String> before =
        entryShares.received(
            employerId, found.stream().map(ShareInstalments.Taken::reference).toList());
    int added = 0;
    List<String> refused = new ArrayList<>();
    for (ShareInstalments.Taken taken : found) {
      if (before.contains(taken.reference())) {
        continue;
      }
      try {
        boolean isNew =
            entryShares.takeOver(
                recorder,
                new RecordEntryShares.Payment(
                    taken.personId(), taken.payDate(), taken.amount(), true, taken.reference()));
        added += isNew ? 1 : 0;
      } catch (Refused wouldNot) {
        refused.add(taken.reference() + ": " + why(wouldNot));
      }
    }
    return new Done(found.size(), added, refused, endFull(employerId, by));
  }

  /** What all is paid for, or nothing was agreed for, is not taken from wages again. */
  private int endFull(UUID employerId, String by) {
    Set<UUID> full = entryShares.full(employerId, agreements.buyers(employerId));
    return full.isEmpty() ? 0 : agreements.end(employerId, full, FULL, by);
  }

  private static String why(Refused refused) {
    return refused.errors().isEmpty() ? refused.detail() : refused.errors().getFirst().message();
  }
}

package coop.commonwage.surplus.application;

import coop.commonwage.digest.Sha256;
import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Takes in who is a member since when, who left, came back or changed class; nothing is written
 * while any row is wrong.
 */
@Dependent
public class ImportMembers {

  private final EmployerTransactions transactions;
  private final Caller caller;
  private final Memberships memberships;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public ImportMembers(
      @Half("surplus") EmployerTransactions transactions,
      Caller caller,
      Memberships memberships,
      @Half("surplus") AuditTrail audit,
      Clock clock) {
    this.transactions = transactions;
    this.caller = caller;
    this.memberships = memberships;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was taken in.
   *
   * @param members how many members the file names
   * @param added how many memberships were new
   * @param ended how many memberships were ended by the file
   * @param notes rows that were read and are worth a look
   */
  public record Imported(int members, int added, int ended, List<FieldError> notes) {

    public Imported {
      notes = List.copyOf(notes);
    }
  }

  /**
   * @throws Refused with row and column of everything that is wrong, or when this very file was
   *     taken in before
   */
  public Imported from(byte[] file) {
    MembersFile read = MembersFile.read(file);
    return transactions.in(caller.employerId(), () -> keep(read, Sha256.of(file)));
  }

  private Imported keep(MembersFile file, String sha256) {
    memberships.hold();
    if (memberships.isKnownFile(sha256)) {
      throw Refused.conflict(
          "file-known", "The file is known", "This very file has been taken in before.");
    }
    List<FieldError> errors = new ArrayList<>(file.errors());
    MembersFileCheck check =
        new MembersFileCheck(
            memberships.personsByPayrollId(), memberships.all(), clock.today(), errors);
    file.members().stream()
        .sorted(Comparator.comparing(MembersFile.MemberRow::since))
        .forEach(check::take);
    check.changesOfClassGoOn();
    if (!errors.isEmpty()) {
      throw Refused.invalid(
          "Nothing was taken in: %d values of the file cannot be used.".formatted(errors.size()),
          errors.stream().sorted(Comparator.comparing(FieldError::row)).toList());
    }
    Instant at = clock.instant();
    memberships.end(check.ended(), at, caller.login());
    memberships.add(check.added(), at);
    memberships.end(check.endsOfAdded(), at, caller.login());
    memberships.keepFile(sha256, file.members().size(), at, caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "members.imported",
        "members-file/" + sha256,
        Map.of(
            "added", Integer.toString(check.added().size()),
            "ended", Integer.toString(check.ended().size())));
    List<FieldError> notes = new ArrayList<>(file.notes());
    notes.addAll(check.notes());
    return new Imported(file.members().size(), check.added().size(), check.ended().size(), notes);
  }
}

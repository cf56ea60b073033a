package coop.commonwage.surplus.application;

import coop.commonwage.platform.audit.AuditTrail;
import coop.commonwage.platform.clock.Clock;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.FieldError;
import coop.commonwage.platform.web.Refused;
import coop.commonwage.surplus.membership.Membership;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in who is a member since when; nothing is written while any row is wrong. */
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
   * @param added how many of them were new
   * @param notes rows that were read and are worth a look
   */
  public record Imported(int members, int added, List<FieldError> notes) {

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
    return transactions.in(caller.employerId(), () -> keep(read, sha256(file)));
  }

  private Imported keep(MembersFile file, String sha256) {
    if (memberships.isKnownFile(sha256)) {
      throw Refused.conflict(
          "file-known", "The file is known", "This very file has been taken in before.");
    }
    List<FieldError> errors = new ArrayList<>(file.errors());
    List<Membership> added = newOnes(file, errors);
    if (!errors.isEmpty()) {
      throw Refused.invalid(
          "Nothing was taken in: %d values of the file cannot be used.".formatted(errors.size()),
          errors);
    }
    Instant at = clock.instant();
    memberships.add(added, at);
    memberships.keepFile(sha256, file.members().size(), at, caller.login());
    audit.record(
        caller.employerId(),
        caller.login(),
        "members.imported",
        "members-file/" + sha256,
        Map.of("added", Integer.toString(added.size())));
    return new Imported(file.members().size(), added.size(), file.notes());
  }

  private List<Membership> newOnes(MembersFile file, List<FieldError> errors) {
    Map<String, UUID> persons = memberships.personsByPayrollId();
    Map<UUID, Membership> known = new HashMap<>();
    memberships.all().forEach(membership -> known.put(membership.personId(), membership));
    List<Membership> added = new ArrayList<>();
    for (MembersFile.MemberRow row : file.members()) {
      UUID person = persons.get(row.payrollId());
      Membership before = known.get(person);
      if (person == null) {
        errors.add(
            MembersFile.error(
                row.row(), MembersFile.NUMBER, row.payrollId(), "nobody has this payroll number"));
      } else if (before == null) {
        added.add(new Membership(person, row.memberClass(), row.since(), Optional.empty()));
      } else if (!before.memberClass().equals(row.memberClass())
          || !before.since().equals(row.since())) {
        errors.add(
            MembersFile.error(
                row.row(),
                MembersFile.CLASS,
                row.memberClass(),
                "%s is a member of class %s since %s already"
                    .formatted(row.payrollId(), before.memberClass(), before.since())));
      }
    }
    return added;
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}

package coop.commonwage.surplus.store;

import coop.commonwage.platform.database.Half;
import coop.commonwage.platform.database.Sql;
import coop.commonwage.platform.security.Secrets;
import coop.commonwage.surplus.application.BallotBoxes;
import coop.commonwage.surplus.ballots.Ballot;
import coop.commonwage.surplus.ballots.Choice;
import coop.commonwage.surplus.ballots.College;
import coop.commonwage.surplus.ballots.Receipt;
import coop.commonwage.surplus.ballots.Slip;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Boxes as sealed values. A row of its own for each slip would give it away: rows of a transaction
 * know each other by their transaction number and lie on the disk in the order they came. So a
 * compartment is one value; with every slip it is opened, the slip put in, all shuffled, and sealed
 * anew with a key that stands outside the database. Each slip is as long as any other.
 */
@Dependent
public class SqlBallotBoxes implements BallotBoxes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ROLL_OF_A_COMPARTMENT = 256;
  private static final int RECEIPT_SIGNS = 19;
  private static final int COLLEGE_SIGNS = 2;
  private static final int SLIP_SIGNS = RECEIPT_SIGNS + 1 + COLLEGE_SIGNS;
  private static final Choice[] CHOICES = Choice.values();

  private final Sql sql;
  private final Secrets secrets;

  @Inject
  public SqlBallotBoxes(@Half("surplus") DataSource database, Secrets secrets) {
    this.sql = new Sql(database);
    this.secrets = secrets;
  }

  @Override
  public void open(Ballot ballot) {
    for (int compartment = 0; compartment < compartments(ballot); compartment++) {
      sql.run(
          "insert into surplus.ballot_box (ballot_id, employer_id, compartment, sealed)"
              + " values (?, register.current_employer(), ?, ?) on conflict do nothing",
          ballot.id(),
          compartment,
          secrets.seal("", place(ballot.id(), compartment)));
    }
  }

  /** Few enough slips in each to seal them again quickly, and enough to be one among many. */
  private static int compartments(Ballot ballot) {
    return Math.max(1, ballot.rollSize() / ROLL_OF_A_COMPARTMENT);
  }

  @Override
  public boolean put(Ballot ballot, Slip slip) {
    int compartment = RANDOM.nextInt(compartments(ballot));
    Optional<byte[]> sealed =
        sql.first(
                "select sealed from surplus.ballot_box where ballot_id = ? and compartment = ?"
                    + " for update",
                row -> Optional.ofNullable(row.getBytes("sealed")),
                ballot.id(),
                compartment)
            .orElse(Optional.empty());
    if (sealed.isEmpty()) {
      return false;
    }
    List<String> slips = split(secrets.open(sealed.get(), place(ballot.id(), compartment)));
    slips.add(text(ballot, slip));
    Collections.shuffle(slips, RANDOM);
    sql.run(
        "update surplus.ballot_box set sealed = ? where ballot_id = ? and compartment = ?",
        secrets.seal(String.join("", slips), place(ballot.id(), compartment)),
        ballot.id(),
        compartment);
    return true;
  }

  @Override
  public List<Slip> empty(Ballot ballot) {
    List<Sealed> compartments =
        sql.list(
            "select compartment, sealed from surplus.ballot_box where ballot_id = ?"
                + " order by compartment for update",
            row -> new Sealed(row.getInt("compartment"), row.getBytes("sealed")),
            ballot.id());
    List<Slip> slips = new ArrayList<>();
    for (Sealed each : compartments) {
      if (each.value() != null) {
        split(secrets.open(each.value(), place(ballot.id(), each.compartment())))
            .forEach(text -> slips.add(slip(ballot, text)));
      }
    }
    destroy(ballot.id());
    return slips;
  }

  @Override
  public void destroy(UUID ballotId) {
    sql.run(
        "update surplus.ballot_box set sealed = null where ballot_id = ? and sealed is not null",
        ballotId);
  }

  private static String place(UUID ballotId, int compartment) {
    return "surplus/ballot_box/" + ballotId + "/" + compartment;
  }

  private static String text(Ballot ballot, Slip slip) {
    int college =
        IntStream.range(0, ballot.colleges().size())
            .filter(i -> ballot.colleges().get(i).name().equals(slip.college()))
            .findFirst()
            .orElse(ballot.colleges().size());
    return "%s%d%02d".formatted(slip.receipt().text(), slip.choice().ordinal(), college);
  }

  private static Slip slip(Ballot ballot, String text) {
    int college = Integer.parseInt(text.substring(RECEIPT_SIGNS + 1));
    List<College> colleges = ballot.colleges();
    return new Slip(
        new Receipt(text.substring(0, RECEIPT_SIGNS)),
        CHOICES[text.charAt(RECEIPT_SIGNS) - '0'],
        college < colleges.size() ? colleges.get(college).name() : "");
  }

  private static List<String> split(String slips) {
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < slips.length(); at += SLIP_SIGNS) {
      texts.add(slips.substring(at, at + SLIP_SIGNS));
    }
    return texts;
  }

  /** A compartment; its value is null when it was emptied. */
  private record Sealed(int compartment, byte[] value) {}
}

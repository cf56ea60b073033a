package coop.commonwage.surplus.store;

import coop.commonwage.surplus.application.MinuteBook;
import coop.commonwage.surplus.resolutions.Resolution;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A resolution as it is stored. */
@Entity
@Table(schema = "surplus", name = "resolution")
public class ResolutionRow {

  @Id
  @Column(name = "distribution_id")
  UUID distributionId;

  String hash;
  String number;

  @Column(name = "held_on")
  LocalDate heldOn;

  int present;
  int entitled;

  @Column(name = "votes_for")
  int votesFor;

  @Column(name = "votes_against")
  int votesAgainst;

  protected ResolutionRow() {}

  MinuteBook.Entry entry() {
    return new MinuteBook.Entry(
        distributionId,
        hash,
        new Resolution(number, heldOn, present, entitled, votesFor, votesAgainst));
  }
}

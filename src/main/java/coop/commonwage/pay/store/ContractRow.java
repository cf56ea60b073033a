package coop.commonwage.pay.store;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.pay.application.Contracts;
import coop.commonwage.pay.contracts.ContractKind;
import coop.commonwage.pay.contracts.ContractTerms;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code pay.contract}; the employer is put in by the database, from the transaction. */
@Entity
@Table(schema = "pay", name = "contract")
public class ContractRow {

  @Id private UUID id;

  @Column(name = "employment_id")
  private UUID employmentId;

  @Column(name = "version")
  private int number;

  @Column(name = "from_date")
  private LocalDate from;

  private String kind;

  @Column(name = "job_title")
  private String jobTitle;

  @Column(name = "guaranteed_minutes_weekly")
  private int guaranteedMinutesWeekly;

  @Column(name = "hourly_rate")
  @Convert(converter = RateColumn.class)
  private Rate hourlyRate;

  @Column(name = "travel_rate")
  @Convert(converter = RateColumn.class)
  private Rate travelRate;

  @Column(name = "sleep_in_pence")
  private long sleepInPence;

  @Column(name = "mileage_rate")
  @Convert(converter = RateColumn.class)
  private Rate mileageRate;

  @Column(name = "weekend_enhancement")
  @Convert(converter = RateColumn.class)
  private Rate weekendEnhancement;

  @Column(name = "bank_holiday_enhancement")
  @Convert(converter = RateColumn.class)
  private Rate bankHolidayEnhancement;

  @Column(name = "issued_text")
  private String text;

  @Column(name = "issued_sha256")
  private String textHash;

  @Column(name = "issued_at")
  private OffsetDateTime issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "acknowledged_at")
  private OffsetDateTime acknowledgedAt;

  protected ContractRow() {}

  ContractRow(Contracts.Issued contract) {
    ContractTerms terms = contract.terms();
    this.id = contract.id();
    this.employmentId = contract.employmentId();
    this.number = contract.version();
    this.from = contract.from();
    this.kind = terms.kind().word();
    this.jobTitle = terms.jobTitle();
    this.guaranteedMinutesWeekly = terms.guaranteedMinutesWeekly();
    this.hourlyRate = terms.hourlyRate();
    this.travelRate = terms.travelRate();
    this.sleepInPence = terms.sleepInRate().pence();
    this.mileageRate = terms.mileageRate();
    this.weekendEnhancement = terms.weekendEnhancement();
    this.bankHolidayEnhancement = terms.bankHolidayEnhancement();
    this.text = contract.text();
    this.textHash = contract.textHash();
    this.issuedAt = OffsetDateTime.ofInstant(contract.at(), ZoneOffset.UTC);
    this.issuedBy = contract.by();
    this.acknowledgedAt =
        contract
            .acknowledgedAt()
            .map(at -> OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
            .orElse(null);
  }

  Contracts.Issued contract() {
    return new Contracts.Issued(
        id,
        employmentId,
        number,
        from,
        new ContractTerms(
            ContractKind.ofWord(kind),
            jobTitle,
            guaranteedMinutesWeekly,
            hourlyRate,
            travelRate,
            Money.ofPence(sleepInPence),
            mileageRate,
            weekendEnhancement,
            bankHolidayEnhancement),
        text,
        textHash,
        issuedAt.toInstant(),
        issuedBy,
        Optional.ofNullable(acknowledgedAt).map(OffsetDateTime::toInstant));
  }
}

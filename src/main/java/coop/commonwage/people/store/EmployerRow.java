package coop.commonwage.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** An employer as it is stored. */
@Entity
@Table(schema = "register", name = "employer")
public class EmployerRow {

  @Id UUID id;

  String name;

  @Column(name = "address_lines")
  @Convert(converter = LinesConverter.class)
  List<String> addressLines;

  String postcode;

  @Column(name = "legal_form")
  String legalForm;

  @Column(name = "paye_reference")
  String payeReference;

  String nation;

  @Column(name = "taken_in_at")
  OffsetDateTime takenInAt;

  protected EmployerRow() {}

  EmployerRow(UUID id) {
    this.id = id;
  }
}

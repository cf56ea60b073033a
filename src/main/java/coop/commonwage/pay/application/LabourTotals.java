package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.util.List;
import java.util.UUID;

/** What each person's finalised payslips say about the labour of a span of days. */
public interface LabourTotals {

  /** One total for each person with a finalised payslip for work in these days, by payroll id. */
  List<LabourTotal> between(UUID employerId, DateSpan days);
}

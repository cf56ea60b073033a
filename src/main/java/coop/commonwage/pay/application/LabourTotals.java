package coop.commonwage.pay.application;

import coop.commonwage.calendar.DateSpan;
import java.util.List;
import java.util.UUID;

/** What each person's finalised payslips say about the labour of a span of days. */
public interface LabourTotals {

  /**
   * One total for each person with a finalised payslip for work in these days, by payroll id.
   *
   * @throws coop.commonwage.platform.web.Refused while a pay run for some of these days is not
   *     finalised and has something to pay
   */
  List<LabourTotal> between(UUID employerId, DateSpan days);
}

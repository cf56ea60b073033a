package coop.commonwage.pay.application;

import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.database.Half;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads who stopped working from the employments on record. */
@Dependent
public class EndedEmployments implements EndedWork {

  private final EmployerTransactions transactions;
  private final Employments employments;

  @Inject
  public EndedEmployments(@Half("pay") EmployerTransactions transactions, Employments employments) {
    this.transactions = transactions;
    this.employments = employments;
  }

  @Override
  public Map<UUID, LocalDate> by(UUID employerId, LocalDate day) {
    Map<UUID, LocalDate> ended = new HashMap<>();
    Set<UUID> atWork = new HashSet<>();
    for (Employments.Entry entry : transactions.in(employerId, employments::list)) {
      if (entry.leaveDate().filter(last -> !last.isAfter(day)).isPresent()) {
        ended.merge(entry.personId(), entry.leaveDate().get(), (a, b) -> a.isAfter(b) ? a : b);
      } else {
        atWork.add(entry.personId());
      }
    }
    ended.keySet().removeAll(atWork);
    return ended;
  }
}

package coop.commonwage.pay.application;

import coop.commonwage.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where earnings that were handed over are by now, and taking back what was not paid yet. */
public interface FollowOneOffEarnings {

  /**
   * By reference, those that were handed over together.
   *
   * @param source what their references have in common: all up to and with the last stroke
   */
  List<Place> places(UUID employerId, String source);

  /** The one with exactly this reference; empty where nothing was handed over under it. */
  Optional<Place> place(UUID employerId, String reference);

  /**
   * What the references of those neither paid nor withdrawn begin with, up to their last stroke;
   * each once.
   */
  List<String> notPaid(UUID employerId, String beginning);

  /**
   * Withdraws what no payslip has paid yet; doing it again changes nothing.
   *
   * @param source as for {@link #places}
   * @return how many were withdrawn now
   */
  int withdraw(UUID employerId, String source, String why);

  /**
   * Where one of them is.
   *
   * @param amount what was handed over
   * @param where {@code waiting}, {@code counted} in a pay run that is not finalised, {@code paid}
   *     or {@code withdrawn}
   * @param payDate of the run that counts or paid it; empty in no run
   * @param paid what the lines of the payslip say, which is the amount when all is well; zero
   *     before
   * @param taxFree what of it those lines paid free of income tax
   */
  record Place(
      String reference,
      UUID personId,
      Money amount,
      String where,
      Optional<LocalDate> payDate,
      Money paid,
      Money taxFree) {}
}

package coop.commonwage.architecture.wrong.pay.hours;

import coop.commonwage.architecture.wrong.money.Coin;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import org.quartz.Job;

/** Breaks every line of the import table it can. */
public abstract class Clocked implements Job {

  abstract Coin wage(Connection database, BigDecimal hours);

  LocalDate today() {
    return LocalDate.now();
  }

  long milliseconds() {
    return System.currentTimeMillis();
  }
}

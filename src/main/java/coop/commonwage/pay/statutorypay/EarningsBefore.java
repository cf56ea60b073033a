package coop.commonwage.pay.statutorypay;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;

/**
 * What a worker earned before an absence, as far as it is known: all pay on which National
 * Insurance is due or would be, of the paydays that count.
 */
public sealed interface EarningsBefore {

  /**
   * Paid every week, fortnight or four weeks.
   *
   * @param total pay of the relevant period, zero or more
   * @param weeks weeks it was paid for: usually 8
   */
  record Weekly(Money total, int weeks) implements EarningsBefore {
    public Weekly {
      checkTotal(total);
      checkCount("weeks", weeks);
    }
  }

  /**
   * Paid by the month.
   *
   * @param total pay of the relevant period, zero or more
   * @param months months it was paid for: usually 2
   */
  record Monthly(Money total, int months) implements EarningsBefore {
    public Monthly {
      checkTotal(total);
      checkCount("months", months);
    }
  }

  /**
   * Paid at no regular distance.
   *
   * @param total pay of the relevant period, zero or more
   * @param days days from the day after the payday before the period to its last payday
   */
  record Irregular(Money total, int days) implements EarningsBefore {
    public Irregular {
      checkTotal(total);
      checkCount("days", days);
    }
  }

  /**
   * Less pay than the relevant period asks for: all pay there was, or, before the first payday,
   * what the contract would have paid.
   *
   * @param total that pay, zero or more
   * @param days days it is for; a part of a day may stand after the point
   */
  record Short(Money total, Rate days) implements EarningsBefore {
    public Short {
      checkTotal(total);
      if (days.isZero() || days.isNegative()) {
        throw new IllegalArgumentException("days must be more than 0, was " + days);
      }
    }
  }

  /**
   * The average itself, worked out elsewhere.
   *
   * @param weekly pounds a week, zero or more
   */
  record Known(Money weekly) implements EarningsBefore {
    public Known {
      checkTotal(weekly);
    }
  }

  private static void checkTotal(Money total) {
    if (total.isNegative()) {
      throw new IllegalArgumentException("earnings must not be negative, was " + total);
    }
  }

  private static void checkCount(String name, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(name + " must be 1 or more, was " + count);
    }
  }
}

package coop.commonwage.surplus.distributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareSplitTest {

  private static ShareSplit split(String... pounds) {
    return new ShareSplit(
        Money.of(pounds[0]),
        Money.of(pounds[1]),
        Money.of(pounds[2]),
        Money.of(pounds[3]),
        Money.of(pounds[4]),
        Money.of(pounds[5]),
        Money.of(pounds[6]),
        Money.of(pounds[7]));
  }

  @Test
  void everyPennyOfAShareGoesSomewhere() {
    split("10.00", "1.00", "1.01", "2.00", "3.00", "4.00", "0.50", "0.49");
    assertThrows(
        IllegalArgumentException.class,
        () -> split("10.00", "1.00", "1.01", "2.00", "3.00", "4.00", "0.50", "0.48"));
    assertThrows(
        IllegalArgumentException.class,
        () -> split("10.00", "0.00", "1.01", "2.00", "3.00", "4.00", "0.50", "0.49"));
  }

  @Test
  void manyTogetherAddUpToo() {
    assertEquals(
        split("15.00", "1.00", "5.01", "2.00", "3.00", "4.00", "1.50", "0.49"),
        ShareSplit.sum(
            List.of(
                split("10.00", "1.00", "1.01", "2.00", "3.00", "4.00", "0.50", "0.49"),
                CashSplit.of("5.00", "4.00"))));
    assertEquals(ShareSplit.NONE, ShareSplit.sum(List.of()));
  }

  @Test
  void whatWaitedSinceEarlierYearsIsNoPartOfThisYearsShare() {
    ShareSplit paid = split("10.00", "4.00", "14.00", "0.00", "0.00", "0.00", "0.00", "0.00");
    assertEquals(Money.of("10.00"), paid.paidOfShare());
    assertEquals(Money.ZERO, paid.creditedOfShare());
    ShareSplit credited = split("10.00", "4.00", "0.00", "14.00", "0.00", "0.00", "0.00", "0.00");
    assertEquals(Money.ZERO, credited.paidOfShare());
    assertEquals(Money.of("10.00"), credited.creditedOfShare());
  }
}

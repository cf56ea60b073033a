package coop.commonwage.surplus.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.commonwage.money.Money;
import coop.commonwage.platform.database.EmployerTransactions;
import coop.commonwage.platform.security.Caller;
import coop.commonwage.platform.web.Refused;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever takes two locks takes them in the order that {@link Distributions#hold} says. */
class LockOrderTest {

  private final UUID employer = UUID.randomUUID();
  private final List<String> held = new ArrayList<>();
  private final Distributions noDistributions =
      holding(Distributions.class, "distribution", Optional.empty());

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answers.get(method.getName())));
  }

  private <T> T holding(Class<T> type, String what, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              assertEquals("hold", method.getName());
              held.add(what);
              return answer;
            }));
  }

  private static EmployerTransactions transactions() {
    PreparedStatement statement = answering(PreparedStatement.class, Map.of("execute", true));
    Connection connection = answering(Connection.class, Map.of("prepareStatement", statement));
    return new EmployerTransactions(
        "surplus",
        answering(UserTransaction.class, Map.of("getStatus", Status.STATUS_NO_TRANSACTION)),
        answering(TransactionSynchronizationRegistry.class, Map.of()),
        answering(DataSource.class, Map.of("getConnection", connection)));
  }

  @Test
  void postingHoldsTheAccountsAndTheBankBeforeAnyDistribution() {
    PostDistribution post =
        new PostDistribution(
            transactions(),
            answering(Caller.class, Map.of("employerId", employer)),
            noDistributions,
            new Postings(
                holding(CapitalAccounts.class, "accounts", null),
                null,
                null,
                holding(BankBatches.class, "bank-batches", null)),
            answering(DividendsPaid.class, Map.of("notSettled", List.of())),
            null,
            null);
    assertThrows(Refused.class, () -> post.post(UUID.randomUUID(), "adopted"));
    assertEquals(List.of("accounts", "bank-batches", "distribution"), held);
  }

  @Test
  void settlingHoldsWhatIsSettledBeforeTheDistribution() {
    SettleDividends settle =
        new SettleDividends(
            transactions(),
            noDistributions,
            holding(DividendBook.class, "settlements", null),
            null,
            null);
    DividendBook.Recovery back =
        new DividendBook.Recovery(
            UUID.randomUUID(),
            UUID.randomUUID(),
            PaidKind.SHARE,
            "paid-back",
            Money.of("1.00"),
            Money.of("1.00"),
            Optional.empty(),
            "by bank");
    assertThrows(Refused.class, () -> settle.settle(employer, "pat", back, Money.ZERO));
    assertEquals(List.of("settlements", "distribution"), held);
  }
}

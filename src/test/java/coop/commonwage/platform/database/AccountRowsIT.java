package coop.commonwage.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccountRowsIT {

  private static final UUID EMPLOYER = UUID.randomUUID();
  private static DatabaseForTests database;

  private final AccountRows rows = new AccountRows();

  @BeforeAll
  static void start() throws IOException {
    database = DatabaseForTests.start();
    database.asOwner(
        "insert into register.employer"
            + " (id, name, address_lines, postcode, legal_form, nation, taken_in_at) values ('"
            + EMPLOYER
            + "', 'Care ' || gen_random_uuid(), 'Lane 1', 'LL1 1AA', 'uk-coop-society', 'wales',"
            + " now())");
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @Test
  void aPersonHasOneAccountAndTheOfficeAsManyAsItNeeds() {
    UUID person = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    database.asOwner(
        "insert into register.person (id, employer_id, payroll_id, forename, surname,"
            + " date_of_birth, gender, address, postcode, email, taken_on_at) values ('"
            + person
            + "', '"
            + EMPLOYER
            + "', 'W1', 'Mair', 'Parry', '1990-05-04', 'F', '{Lane 1}', 'LL1 1AA', '', now())");
    assertTrue(opens(account(UUID.randomUUID(), "mair@care.example", person)));
    assertFalse(opens(account(second, "mair.parry@care.example", person)));
    assertEquals(Optional.of("mair@care.example"), in(() -> rows.otherLoginOf(person, second)));
    assertTrue(opens(account(UUID.randomUUID(), "pay@care.example", null)));
    assertTrue(opens(account(UUID.randomUUID(), "hr@care.example", null)));
    assertFalse(opens(account(UUID.randomUUID(), "hr@care.example", null)));
  }

  private boolean opens(AccountRows.Row account) {
    return in(() -> rows.insert(account));
  }

  private <T> T in(Callable<T> work) {
    HalfForTests register = database.half("register");
    rows.database = register.dataSource();
    return register.transactions().in(EMPLOYER, work);
  }

  private static AccountRows.Row account(UUID id, String login, UUID person) {
    return new AccountRows.Row(
        id, EMPLOYER, login, "Somebody", "hash", person, Set.of("worker"), 0, null);
  }
}

package coop.commonwage.surplus.application;

import java.time.Instant;
import java.util.Optional;

/** Whom members ask about their statements, of the employer whose transaction is open. */
public interface StatementContacts {

  /** What was written last; empty where nothing was. */
  Optional<Contact> current();

  /** Takes the place of what was written before, which is kept. */
  void name(Contact contact, Instant at, String by);

  /**
   * A contact.
   *
   * @param name or role, from 1 to 120 letters
   * @param reach telephone, email or where to find them, from 1 to 200 letters
   * @param days how many days after the members decided a question is in time where no pay day is
   *     named, from 1 to 366; empty where no such day is set
   */
  record Contact(String name, String reach, Optional<Integer> days) {}
}

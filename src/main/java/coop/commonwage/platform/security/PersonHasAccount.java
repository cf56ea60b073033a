package coop.commonwage.platform.security;

/** The person has an account already: nobody may be two people to the program. */
public class PersonHasAccount extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PersonHasAccount(String login) {
    super("this person has the account " + login + " already");
  }
}

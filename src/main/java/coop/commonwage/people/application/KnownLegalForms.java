package coop.commonwage.people.application;

/**
 * The legal forms an employer may be recorded under, told by the room that holds their profiles.
 */
public interface KnownLegalForms {

  /**
   * @throws IllegalArgumentException naming those that are known, when this one is not
   */
  void check(String form);
}

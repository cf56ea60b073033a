package coop.commonwage.launcher;

/** Starts Commonwage; runs on any JDK from 17 and goes on with a JDK 25. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    System.exit(0);
  }
}

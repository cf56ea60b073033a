package coop.commonwage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a room of the house on its {@code package-info.java}: what it may use, and what others
 * may use of it. {@code ArchitectureTest} holds the map; an import that is not declared fails the
 * build.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Room {

  /** The name other rooms declare in {@link #uses()}. */
  String name();

  /** The rooms this one may import from; every other arrow is refused. */
  String[] uses() default {};

  /**
   * The packages, relative to this room, that other rooms may import ({@code "."} is the room's own
   * package). Empty means all of the room is open to those that declare the arrow.
   */
  String[] door() default {};
}

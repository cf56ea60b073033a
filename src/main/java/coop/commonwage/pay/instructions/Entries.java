package coop.commonwage.pay.instructions;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What an instruction says, field by field, as text: as it was typed, as it is kept, and as it is
 * given back. A field that is empty is not there.
 *
 * @param texts what stands in the fields, by their names
 */
public record Entries(Map<String, String> texts) {

  public Entries {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /**
   * Takes what was typed for a kind and checks each field by itself.
   *
   * @throws WrongEntries naming every field that is unknown, missing or not of its type
   */
  public static Entries typed(InstructionKind<?> kind, Map<String, String> typed) {
    List<WrongEntries.Wrong> wrongs = new ArrayList<>();
    Map<String, String> unread = new TreeMap<>(typed);
    Map<String, String> kept = new TreeMap<>();
    for (Field field : kind.fields()) {
      String given = unread.remove(field.name());
      String text = given == null ? "" : given.strip();
      try {
        field.check(text);
        if (!text.isEmpty()) {
          kept.put(field.name(), text);
        }
      } catch (IllegalArgumentException wrong) {
        wrongs.add(new WrongEntries.Wrong(field.name(), text, wrong.getMessage()));
      }
    }
    List<String> known = kind.fields().stream().map(Field::name).toList();
    unread.forEach(
        (name, text) ->
            wrongs.add(
                new WrongEntries.Wrong(
                    name,
                    text,
                    "%s has no such field; its fields are %s"
                        .formatted(kind.word(), String.join(", ", known)))));
    if (!wrongs.isEmpty()) {
      throw new WrongEntries(wrongs);
    }
    return new Entries(kept);
  }

  /** The text of a field; empty when nothing stands there. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  public String text(String name) {
    return needed(name, text -> text);
  }

  public Money money(String name) {
    return needed(name, Money::of);
  }

  /** Zero when nothing stands there. */
  public Money moneyOrZero(String name) {
    return findMoney(name).orElse(Money.ZERO);
  }

  public Optional<Money> findMoney(String name) {
    return found(name, Money::of);
  }

  /** The share a percentage is: 0.05 for {@code 5}. */
  public Rate percent(String name) {
    return needed(name, Rate::ofPercent);
  }

  public Optional<Rate> findPercent(String name) {
    return found(name, Rate::ofPercent);
  }

  public int count(String name) {
    return needed(name, FieldType::count);
  }

  public Optional<Integer> findCount(String name) {
    return found(name, FieldType::count);
  }

  public LocalDate date(String name) {
    return needed(name, FieldType::date);
  }

  public Optional<LocalDate> findDate(String name) {
    return found(name, FieldType::date);
  }

  /** The days of a field, oldest first; none when nothing stands there. */
  public SortedSet<LocalDate> dates(String name) {
    SortedSet<LocalDate> days = new TreeSet<>();
    find(name).ifPresent(text -> FieldType.list(text).forEach(d -> days.add(FieldType.date(d))));
    return Collections.unmodifiableSortedSet(days);
  }

  /** The days of the week of a field, from Monday on; none when nothing stands there. */
  public Set<DayOfWeek> weekdays(String name) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    find(name).ifPresent(text -> FieldType.list(text).forEach(d -> days.add(FieldType.weekday(d))));
    return Collections.unmodifiableSet(days);
  }

  /** No when nothing stands there. */
  public boolean isYes(String name) {
    return found(name, FieldType::yesOrNo).orElse(false);
  }

  /**
   * Reads a field with a type's own reader, whose words say what is allowed.
   *
   * @throws WrongEntries naming the field
   */
  public <T> T read(String name, Function<String, T> reader) {
    return needed(name, reader);
  }

  /** The same for a field that may be empty. */
  public <T> Optional<T> readOptional(String name, Function<String, T> reader) {
    return found(name, reader);
  }

  private <T> T needed(String name, Function<String, T> reader) {
    return found(name, reader)
        .orElseThrow(() -> WrongEntries.of(name, "", "this must be filled in"));
  }

  private <T> Optional<T> found(String name, Function<String, T> reader) {
    String text = texts.get(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (IllegalArgumentException wrong) {
      throw WrongEntries.of(name, text, wrong.getMessage());
    }
  }
}

package coop.commonwage.platform.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.BaseFont;

class TypeTest {

  private static final String NEEDED =
      "ŵŷŴŶẁẃẅỳẀẂẄỲâêîôûÂÊÎÔÛïëöüïÏËÖÜáéíóúàèìòùñçßøåæłśžčğ£€−–—×÷·…’‘“”§%/½°";

  @Test
  void theFontHasEveryLetterOfWelshAndEverySignOfMoney() {
    Type type = new Type();
    assertEquals("", missingFrom(type.face()));
    assertEquals("", missingFrom(type.strong(9, Type.INK).getBaseFont()));
  }

  private static String missingFrom(BaseFont font) {
    return NEEDED
        .chars()
        .filter(letter -> !font.charExists(letter))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}

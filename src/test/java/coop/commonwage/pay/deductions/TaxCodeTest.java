package coop.commonwage.pay.deductions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.commonwage.pay.deductions.TaxCode.Form;
import coop.commonwage.rules.TaxRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

  @ParameterizedTest
  @CsvSource({
    "1257L, REST_OF_UK, SUFFIX, 1257",
    "1383M, REST_OF_UK, SUFFIX, 1383",
    "1131N, REST_OF_UK, SUFFIX, 1131",
    "900T, REST_OF_UK, SUFFIX, 900",
    "999999T, REST_OF_UK, SUFFIX, 999999",
    "0T, REST_OF_UK, SUFFIX, 0",
    "S0T, SCOTLAND, SUFFIX, 0",
    "C1257L, WALES, SUFFIX, 1257",
    "S1257L, SCOTLAND, SUFFIX, 1257",
    "K475, REST_OF_UK, K, 475",
    "K9999, REST_OF_UK, K, 9999",
    "SK45, SCOTLAND, K, 45",
    "CK1, WALES, K, 1",
    "BR, REST_OF_UK, FLAT, 0",
    "SBR, SCOTLAND, FLAT, 0",
    "CD1, WALES, FLAT, 0",
    "SD3, SCOTLAND, FLAT, 0",
    "NT, REST_OF_UK, NT, 0"
  })
  void everyFormOfCodeIsRead(String text, TaxRegion region, Form form, int number) {
    TaxCode code = TaxCode.of(text);

    assertEquals(text, code.text());
    assertEquals(region, code.region());
    assertEquals(form, code.form());
    assertEquals(number, code.number());
    assertFalse(code.nonCumulative());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1257L W1",
        "1257LM1",
        "1257L X",
        "1257LX",
        "1257L W1/M1",
        "1257L NONCUM",
        " 1257l x ",
        "1257L W1M1"
      })
  void theWeekOneOrMonthOneBasisIsRead(String text) {
    assertEquals(TaxCode.of("1257L", true), TaxCode.of(text));
    assertEquals("1257L X", TaxCode.of(text).toString());
  }

  @Test
  void theBasisMayBeSetApartFromTheCode() {
    TaxCode code = TaxCode.of("SBR", true);

    assertTrue(code.nonCumulative());
    assertEquals("SBR", code.text());
    assertEquals("BR", code.flatLetters());
    assertEquals(TaxCode.of("SBR"), code.on(false));
    assertNotEquals(TaxCode.of("SBR"), code);
    assertEquals(TaxCode.of(code.toString()), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00T|its number begins with 0",
        "S01257L|its number begins with 0",
        "K0475|its number begins with 0",
        "K0|a K code is K and a number from 1 to 9999, such as K475",
        "K10000|a K code is K and a number from 1 to 9999, such as K475",
        "K|a K code is K and a number from 1 to 9999, such as K475",
        "D2|D codes are D0 and D1 (only Scotland has SD2 and SD3)",
        "CD2|D codes are D0 and D1 (only Scotland has SD2 and SD3)",
        "SD4|Scottish D codes are SD0 to SD3",
        "SNT|NT has no S or C in front of it",
        "CNT|NT has no S or C in front of it",
        "SK0|a K code is K and a number from 1 to 9999, such as K475",
        "CK10000|a K code is K and a number from 1 to 9999, such as K475",
        "D9|D codes are D0 and D1 (only Scotland has SD2 and SD3)",
        "SD8|Scottish D codes are SD0 to SD3",
        "SNT X|NT has no S or C in front of it",
        "1257|the letter behind the number is missing: L, M, N or T",
        "S1257|the letter behind the number is missing: L, M, N or T",
        "1257P|the letter behind the number is L, M, N or T, not P",
        "C1257K|the letter behind the number is L, M, N or T, not K",
        "12 57LL|a blank stands inside its number",
        "K4  75|a blank stands inside its number",
        "1234567L|the number has at most 6 digits",
        "S1234567T|the number has at most 6 digits",
        "0L|a code without any allowance is written 0T",
        "0N|a code without any allowance is written 0T"
      })
  void aCodeThatIsNearlyRightIsToldWhatIsWrong(String text, String why) {
    assertEquals(
        "\"" + text + "\" is not a tax code: " + why,
        assertThrows(IllegalArgumentException.class, () -> TaxCode.of(text)).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "12.57L", "S", "C", "W1", "-5L", "٣L", "LK5"})
  void anythingElseIsShownWhatCodesLookLike(String text) {
    assertEquals(
        "\""
            + text
            + "\" is not a tax code: codes look like 1257L, S1257L, C1131N, K475, 0T, BR, D0 or NT,"
            + " with W1, M1 or X behind when each period stands alone",
        assertThrows(IllegalArgumentException.class, () -> TaxCode.of(text)).getMessage());
  }

  @Test
  void aMissingCodeIsSaidToBeMissing() {
    assertEquals(
        "the tax code is missing",
        assertThrows(IllegalArgumentException.class, () -> TaxCode.of(" ")).getMessage());
    assertThrows(IllegalArgumentException.class, () -> TaxCode.of(null));
  }
}

package coop.commonwage.rules.yaml;

import coop.commonwage.money.Money;
import coop.commonwage.money.Rate;
import coop.commonwage.money.Rounding;
import coop.commonwage.rules.IncomeTaxRules;
import coop.commonwage.rules.IncomeTaxRules.StarterCode;
import coop.commonwage.rules.Rule;
import coop.commonwage.rules.TaxBand;
import coop.commonwage.rules.TaxRegion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code uk/income-tax.yaml}. */
final class IncomeTaxFile {

  private static final Shape<List<TaxBand>> BANDS = new Shape<>("scale", IncomeTaxFile::bands);

  private static final List<String> FLAT_CODES = List.of("BR", "D0", "D1");
  private static final List<String> SCOTTISH_FLAT_CODES = List.of("BR", "D0", "D1", "D2", "D3");

  private static final List<String> STATEMENTS =
      List.of("A", "B", "C", IncomeTaxRules.NO_STATEMENT);
  private static final List<String> STARTER_CODES = List.of(IncomeTaxRules.EMERGENCY, "BR", "0T");
  private static final List<String> UPLIFTED = List.of("L", "M", "N");
  private static final Pattern SUFFIX_CODE = Pattern.compile("[1-9][0-9]{0,5}L");

  private IncomeTaxFile() {}

  static IncomeTaxRules read(TopicReader topic) {
    Map<TaxRegion, Rule<List<TaxBand>>> bands = new EnumMap<>(TaxRegion.class);
    Map<TaxRegion, Rule<Map<String, Rate>>> flatRates = new EnumMap<>(TaxRegion.class);
    for (TaxRegion region : TaxRegion.values()) {
      String name = region.name().toLowerCase(Locale.ROOT).replace('_', '-');
      bands.put(region, topic.rule(name + "-bands", "pounds a year", BANDS));
      flatRates.put(region, topic.rule(name + "-flat-rates", "share of pay", flatRates(region)));
    }
    return new IncomeTaxRules(
        topic.file(),
        bands,
        flatRates,
        topic.rule("code-step", "code numbers", Shape.WHOLE_NUMBER),
        topic.rule("code-step-amount", "pounds a year", Shape.MONEY),
        topic.rule("code-unit", "pounds a year", Shape.MONEY),
        topic.rule("code-extra", "pounds a year", Shape.MONEY),
        topic.rule("overriding-limit", "share of pay", Shape.PERCENT),
        topic.rule("code-after-leaving", "code numbers", Shape.WHOLE_NUMBER),
        topic.rule("emergency-code", "tax code", new Shape<>("value", IncomeTaxFile::suffixCode)),
        topic.rule("starter-codes", "tax code", Shape.table(STATEMENTS, IncomeTaxFile::starter)),
        topic.rule("p45-of-last-year-until", "month and day", Shape.MONTH_DAY),
        topic.rule(
            "new-year-uplift", "code numbers", Shape.table(UPLIFTED, YamlValue::wholeNumber)),
        topic.rule("free-pay-rounding", "rounding", Shape.ROUNDING),
        topic.rule("taxable-pay-rounding", "rounding", Shape.ROUNDING),
        topic.rule("tax-rounding", "rounding", Shape.ROUNDING));
  }

  private static String suffixCode(YamlValue value) {
    if (!SUFFIX_CODE.matcher(value.text()).matches()) {
      throw value.refused(
          "%s must be a code such as 1257L, was \"%s\"".formatted(value.what(), value.text()));
    }
    return value.text();
  }

  private static StarterCode starter(YamlValue value) {
    YamlMap starter = value.map();
    StarterCode read =
        new StarterCode(
            starter.required("code").oneOf(STARTER_CODES),
            starter.required("stands-alone").yesOrNo());
    starter.refuseOtherKeys();
    return read;
  }

  private static Shape<Map<String, Rate>> flatRates(TaxRegion region) {
    List<String> codes = region == TaxRegion.SCOTLAND ? SCOTTISH_FLAT_CODES : FLAT_CODES;
    return Shape.table(codes, YamlValue::percent);
  }

  private static List<TaxBand> bands(YamlValue scale) {
    List<TaxBand> bands = new ArrayList<>();
    List<YamlValue> items = scale.list();
    Money start = Money.ZERO;
    Money tax = Money.ZERO;
    for (YamlValue item : items) {
      YamlMap band = item.called("a band").map();
      boolean last = bands.size() == items.size() - 1;
      String name = band.required("name").text();
      Rate rate = band.required("rate").percent();
      if (last) {
        band.optional("up-to")
            .ifPresent(
                upTo -> {
                  throw upTo.refused("the last band has no end: leave \"up-to\" out");
                });
        bands.add(new TaxBand(name, null, rate, null));
      } else {
        Money upTo = band.required("up-to").money();
        if (!upTo.isMoreThan(start)) {
          throw band.required("up-to")
              .refused("bands must rise: %s is not above %s".formatted(upTo, start));
        }
        tax = tax.plus(upTo.minus(start).times(rate).rounded(Rounding.DOWN));
        checkTax(band.required("tax-at-limit"), tax);
        bands.add(new TaxBand(name, upTo, rate, tax));
        start = upTo;
      }
      band.refuseOtherKeys();
    }
    return List.copyOf(bands);
  }

  private static void checkTax(YamlValue written, Money worked) {
    if (!written.money().equals(worked)) {
      throw written.refused(
          "\"tax-at-limit\" is %s, but the bands up to here give %s"
              .formatted(written.money(), worked));
    }
  }
}

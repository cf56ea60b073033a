package coop.commonwage.pay.store;

import coop.commonwage.money.Rate;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** An exact rate in a {@code numeric} column. */
@Converter
public class RateColumn implements AttributeConverter<Rate, BigDecimal> {

  @Override
  public BigDecimal convertToDatabaseColumn(Rate rate) {
    return rate == null ? null : new BigDecimal(rate.toString());
  }

  @Override
  public Rate convertToEntityAttribute(BigDecimal number) {
    return number == null ? null : Rate.of(number.stripTrailingZeros().toPlainString());
  }
}

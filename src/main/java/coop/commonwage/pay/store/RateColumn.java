package coop.commonwage.pay.store;

import coop.commonwage.money.Rate;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An exact rate in a {@code numeric} column. */
@Converter
public class RateColumn implements AttributeConverter<Rate, BigDecimal> {

  /**
   * The rate in a column of a row. Never by way of the driver's text: a statement it has prepared
   * on the server gives a nought of nine decimals as {@code 0E-9}.
   */
  static Rate in(ResultSet row, String column) throws SQLException {
    return rate(row.getBigDecimal(column));
  }

  private static Rate rate(BigDecimal number) {
    return Rate.of(number.stripTrailingZeros().toPlainString());
  }

  @Override
  public BigDecimal convertToDatabaseColumn(Rate rate) {
    return rate == null ? null : new BigDecimal(rate.toString());
  }

  @Override
  public Rate convertToEntityAttribute(BigDecimal number) {
    return number == null ? null : rate(number);
  }
}

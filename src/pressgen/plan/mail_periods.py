"""The days and weeks whose news one mail has, in the newsroom's time zone. A week begins on Monday (ISO 8601, section 3.1.1.23)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pressgen.instants import local, midnight
from pressgen.model import Period


def start_of_period(instant: datetime, period: Period, zone: ZoneInfo) -> datetime:
    """The first instant of the day or week that an instant is in."""
    day = local(instant, zone).date()
    return midnight(day - timedelta(days=day.weekday() if period is Period.week else 0), zone)


def end_of_period(instant: datetime, period: Period, zone: ZoneInfo) -> datetime:
    """The first instant after it."""
    day = local(start_of_period(instant, period, zone), zone).date()
    return midnight(day + timedelta(days=7 if period is Period.week else 1), zone)

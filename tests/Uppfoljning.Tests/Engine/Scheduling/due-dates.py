"""Writes due-dates.csv.gz, the table that the planner's dates are compared with.

One line a day from 2026-01-01 to 2046-12-31: the day, then for 1, 3, 6, 12, 18 and 24 months after it
the due date and the day it would be sent. Nothing here shares an algorithm with the program: months are
counted with the calendar module, Easter comes from the church's table of golden numbers.

Run with:  python3 due-dates.py
"""
import calendar
import csv
import datetime
import gzip
import io
import pathlib

MONTHS = (1, 3, 6, 12, 18, 24)
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6

# The paschal full moon of golden numbers 1-19 in the years 1900-2199, as (month, day).
FULL_MOONS = [(4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5),
              (3, 25), (4, 13), (4, 2), (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27)]


def easter(year):
    """The Sunday after the paschal full moon."""
    day = datetime.date(year, *FULL_MOONS[year % 19]) + datetime.timedelta(days=1)
    while day.weekday() != SUNDAY:
        day += datetime.timedelta(days=1)
    return day


def first(weekday, year, month, day):
    """The first such weekday on or after a date."""
    found = datetime.date(year, month, day)
    while found.weekday() != weekday:
        found += datetime.timedelta(days=1)
    return found


def holidays(year):
    fixed = [(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)]
    days = {datetime.date(year, month, day) for month, day in fixed}
    days |= {easter(year) + datetime.timedelta(days=n) for n in (-2, 0, 1, 39, 49)}
    eve = first(FRIDAY, year, 6, 19)
    days |= {eve, eve + datetime.timedelta(days=1), first(SATURDAY, year, 10, 31)}
    return days


CLOSED = set().union(*(holidays(year) for year in range(2026, 2051)))


def months_after(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def sent(day):
    while day.weekday() in (SATURDAY, SUNDAY) or day in CLOSED:
        day += datetime.timedelta(days=1)
    return day


def main():
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    day = datetime.date(2026, 1, 1)
    while day.year <= 2046:
        row = [day]
        for months in MONTHS:
            due = months_after(day, months)
            row += [due, sent(due)]
        table.writerow(row)
        day += datetime.timedelta(days=1)
    target = pathlib.Path(__file__).with_suffix(".csv.gz")
    target.write_bytes(gzip.compress(text.getvalue().encode("ascii"), mtime=0))


if __name__ == "__main__":
    main()

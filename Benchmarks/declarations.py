"""Declarations of a year of work by many people: what fills a ledger for the measurements, as a nation would."""


def write(people, year, path):
    """A file that `acquis accrue` reads: everybody once, in an order that is not that of their accounts."""
    with open(path, "w", encoding="ascii") as file:
        file.write("number,year,kind,share\n")
        for place in range(people):
            # An odd multiplier visits every person once.
            file.write(f"{number(place * 7_368_787 % people)},{year},employee,{SHARES[place % len(SHARES)]}\n")


SHARES = ["1", "1", "1", "0.8", "0.5", "0.3"]


def number(person):
    """The social security number of one of 5.5 million people who do not exist."""
    serial, rest = person % 990 + 1, person // 990
    commune, rest = rest % 80 + 1, rest // 80
    month, rest = rest % 12 + 1, rest // 12
    digits = f"{1 + rest % 2}{70 + rest // 2 % 30:02}{month:02}{75}{commune:03}{serial:03}"
    return f"{digits}{97 - int(digits) % 97:02}"

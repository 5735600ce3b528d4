"""No folder of Sources stands in a circle with another one, no two targets declare a type of one name, and no room names
another: drawn from the sources themselves by Scripts/arrows."""

import importlib.machinery
import importlib.util
import os
import re
import unittest

ROOT = os.path.join(os.path.dirname(__file__), "../..")


def script(name):
    path = os.path.join(ROOT, "Scripts", name)
    loader = importlib.machinery.SourceFileLoader(name, path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    loader.exec_module(module)
    return module


ARROWS = script("arrows")


class ArrowTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = ARROWS.sources()

    def test_no_folder_stands_in_a_circle(self):
        self.assertGreater(len(self.files), 400, "the sources were not found")
        edges = ARROWS.arrows(self.files)
        circles = [
            "\n".join(
                f"{here} -> {there}: {', '.join(sorted(names)[:5])}"
                for (here, there), names in sorted(edges.items()) if here in circle and there in circle)
            for circle in ARROWS.circles(edges)
        ]
        self.assertEqual(circles, [], "folders that use each other")

    def test_a_name_is_declared_in_one_target(self):
        self.assertEqual(ARROWS.twins(self.files), {})

    def test_rooms_do_not_name_each_other(self):
        rooms = sorted(os.listdir(os.path.join(ROOT, "Sources/Rooms")))
        for path in self.files:
            if not path.startswith("Rooms/"):
                continue
            with open(os.path.join(ROOT, "Sources", path), encoding="utf-8") as file:
                imports = re.findall(r"^(?:@testable )?import (\w+)", file.read(), re.M)
            own = path.split("/")[1]
            self.assertEqual([name for name in imports if name in rooms and name != own], [], path)

    def test_what_it_would_find(self):
        files = {
            "Site/A/One.swift": "struct One { let two: Two }", "Site/B/Two.swift": "struct Two { let one: One }",
            "Core/Ledger/Twin.swift": "struct Twin {}", "Core/Letters/Twin.swift": "package struct Twin {}",
        }
        self.assertEqual(ARROWS.circles(ARROWS.arrows(files)), [["Site/A", "Site/B"]])
        self.assertEqual(ARROWS.twins(files), {"Twin": ["Core/Ledger", "Core/Letters"]})


if __name__ == "__main__":
    unittest.main()

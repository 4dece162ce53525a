"""Menu and windows: they hold no rules, they ask the engine and show what it says."""

"""What each command does, one file for each; `cli.app` declares their arguments and `build`."""

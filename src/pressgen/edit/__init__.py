"""Side door: commands that change the newsroom's own files. The only room that writes to content/."""

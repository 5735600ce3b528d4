print("acquis")
